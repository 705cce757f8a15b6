import { useEffect, useState } from 'react'
import { callRest } from '../live/rest.ts'

/** A list that the server has, or nothing yet, or nothing at all. */
export const useRest = <Value>(path: string): Value | null => {
  const [value, setValue] = useState<Value | null>(null)
  useEffect(() => {
    let isHere = true
    void callRest<Value>('GET', path).then(answer => {
      if (isHere && answer.ok) setValue(answer.value)
    })
    return () => {
      isHere = false
    }
  }, [path])
  return value
}
