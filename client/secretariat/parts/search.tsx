import { useSay } from '../../languages/react.tsx'

type Props = { typed: string; onType: (typed: string) => void }

/** Finds a delegation by its first letters, its code or its name in any of the four languages. */
export const SearchField = ({ typed, onType }: Props) => {
  const say = useSay()
  return (
    <label className="search-field">
      <span>{say('secretariat.find')}</span>
      <input
        type="search"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={event => onType(event.target.value)}
      />
    </label>
  )
}
