import { useSay } from '../../languages/react.tsx'

export default function Now() {
  const say = useSay()
  return <h1>{say('secretariat.nav.now')}</h1>
}
