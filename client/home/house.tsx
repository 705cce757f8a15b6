import { useState } from 'react'
import type { SignInWays } from '../../shared/protocol.ts'
import { useSay } from '../languages/react.tsx'
import { callRest } from '../live/rest.ts'
import { Shape } from '../ui/shape.tsx'
import { Refused } from './refusals.tsx'
import { useRest } from './use-rest.ts'

/** Where the house has a sign-in of its own: a way there, for its secretariat and chairs. */
export const HouseSignIn = () => {
  const say = useSay()
  const ways = useRest<SignInWays>('/api/sign-in/ways')
  const [refused, setRefused] = useState<string | null>(null)
  const [waits, setWaits] = useState(false)
  if (!ways?.openId) return null
  const go = async () => {
    if (waits) return
    setWaits(true)
    const answer = await callRest<{ to: string }>('POST', '/api/sign-in/openid/begin')
    if (answer.ok) return location.assign(answer.value.to)
    setWaits(false)
    setRefused(answer.code)
  }
  return (
    <div className="home-house">
      <p>{say('home.house.lead')}</p>
      <button type="button" className="act" onClick={() => void go()}>
        {waits ? say('home.signing-in') : say('home.house', { name: ways.openId.name })}
        <Shape name="arrow" />
      </button>
      {refused !== null && <Refused code={refused} />}
    </div>
  )
}
