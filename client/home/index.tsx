import { useSay } from '../languages/react.tsx'

export default function Page() {
  const say = useSay()
  return <h1>{say('list.title')}</h1>
}
