import { useSay } from '../../languages/react.tsx'

export default function Page() {
  const say = useSay()
  return <h1>{say('secretariat.nav.agenda')}</h1>
}
