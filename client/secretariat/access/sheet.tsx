import { useEffect, useMemo, useState } from 'react'
import { inAlphabet } from '../../../shared/meeting/alphabet.ts'
import type { Language } from '../../../shared/meeting/delegations.ts'
import type { NewAccess, View } from '../../../shared/protocol.ts'
import { languageCalled } from '../../languages/choose.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import { loadSay, type Say } from '../../languages/say.ts'
import { Act } from '../../ui/buttons.tsx'
import { Choice } from '../parts/choice.tsx'
import { keepFile } from '../parts/keep-file.ts'
import { TwicePress } from '../parts/twice.tsx'
import { csv } from './csv.ts'
import { labelOf } from './label.ts'
import type { Issued } from './make.ts'
import { isOnlyHere } from './reach.ts'
import { groups } from './rows.ts'
import { SeatCard } from './seat-card.tsx'
import { Slip } from './slip.tsx'

type Props = {
  view: View
  issued: readonly Issued[]
  /** Whether all of them were printed, downloaded or copied. */
  isKept: boolean
  onKeep: () => void
  onPutAway: () => void
}

/** Slips speak to whoever holds them: a delegation's in its own language, a booth's in its. */
const languageOf = ({ role, delegation: code, name }: NewAccess, view: View, own: Language): Language => {
  if (role === 'delegate') return view.delegations.find(other => other.code === code)?.language ?? own
  if (role === 'interpreter') return languageCalled(name) ?? own
  return own
}

const useAllLanguages = (): Record<Language, Say> | null => {
  const [all, setAll] = useState<Record<Language, Say> | null>(null)
  useEffect(() => {
    void Promise.all([loadSay('en'), loadSay('es'), loadSay('pt'), loadSay('fr')]).then(([en, es, pt, fr]) =>
      setAll({ en, es, pt, fr }),
    )
  }, [])
  return all
}

const inOrder = (issued: readonly Issued[], view: View, language: Language): Issued[] => {
  const codes = inAlphabet(language, view.delegations).map(({ code }) => code)
  const place = ({ role, delegation }: Issued) =>
    groups.indexOf(role) * 1000 + (delegation ? codes.indexOf(delegation) : 0)
  return [...issued].sort((a, b) => place(a) - place(b))
}

const rowsOf = (issued: readonly Issued[], view: View, say: Say): string[][] => [
  ['role', 'for', 'room', 'code', 'link'].map(column =>
    say(`secretariat.csv.${column}` as 'secretariat.csv.role'),
  ),
  ...issued.map(one => {
    const { name, detail } = labelOf(one, view, say)
    return [
      say(`secretariat.role.${one.role}`),
      detail === null ? name : `${name}, ${detail}`,
      say(one.inRoom === false ? 'secretariat.access.virtual' : 'secretariat.access.in-room'),
      one.code,
      one.link,
    ]
  }),
]

/** The links that were just made. Their codes are nowhere else: the server keeps only a hash of each. */
export const Sheet = ({ view, issued, isKept, onKeep, onPutAway }: Props) => {
  const { language } = useLanguage()
  const say = useSay()
  const spoken = useAllLanguages()
  const [wasCopied, setCopied] = useState(false)
  const [paper, setPaper] = useState<'slips' | 'cards'>('slips')
  const ordered = useMemo(() => inOrder(issued, view, language), [issued, view, language])
  const seats = ordered.flatMap(one => {
    const delegation = view.delegations.find(({ code }) => code === one.delegation)
    return one.role === 'delegate' && one.inRoom !== false && delegation ? [{ one, delegation }] : []
  })
  const isCards = paper === 'cards' && seats.length > 0
  const table = () => csv(rowsOf(ordered, view, say))
  const copy = () =>
    void navigator.clipboard.writeText(table()).then(
      () => {
        setCopied(true)
        onKeep()
      },
      () => setCopied(false),
    )
  const print = () => {
    window.print()
    // Seat cards are the delegations' alone: another code that was made with theirs is not on them.
    if (!isCards || seats.length === issued.length) onKeep()
  }
  const download = () => {
    keepFile('palabra-links.csv', new Blob([table()], { type: 'text/csv' }))
    onKeep()
  }
  const title = say('secretariat.sheet.title', { count: issued.length })
  return (
    <section className="sheet" aria-labelledby="sheet-title">
      <header className="sheet-head on-screen">
        <div>
          <h2 id="sheet-title">{title}</h2>
          <p>{say('secretariat.sheet.once')}</p>
          {issued.some(({ link }) => isOnlyHere(link)) && (
            <p role="alert">{say('secretariat.sheet.only-here')}</p>
          )}
        </div>
        <div className="sheet-acts">
          <Act onPress={print}>
            {say(isCards ? 'secretariat.sheet.print-cards' : 'secretariat.sheet.print')}
          </Act>
          <Act onPress={download}>{say('secretariat.sheet.download')}</Act>
          {/* Over plain HTTP a browser has no clipboard. */}
          {'clipboard' in navigator && (
            <Act onPress={copy}>{say(wasCopied ? 'secretariat.sheet.copied' : 'secretariat.sheet.copy')}</Act>
          )}
          {isKept ? (
            <Act onPress={onPutAway}>{say('secretariat.sheet.put-away')}</Act>
          ) : (
            <TwicePress about={title} confirm={say('secretariat.sheet.put-away-sure')} onPress={onPutAway}>
              {say('secretariat.sheet.put-away')}
            </TwicePress>
          )}
        </div>
        {seats.length > 0 && (
          <div className="sheet-paper">
            <Choice
              legend={say('secretariat.sheet.paper')}
              isLegendSpoken
              name="paper"
              chosen={paper}
              options={[
                { value: 'slips', words: say('secretariat.sheet.slips') },
                { value: 'cards', words: say('secretariat.sheet.cards') },
              ]}
              onChoose={setPaper}
            />
            {isCards && <p>{say('secretariat.sheet.cards-how')}</p>}
          </div>
        )}
      </header>
      {spoken && isCards && (
        <ol className="seat-cards">
          {seats.map(({ one, delegation }) => (
            <SeatCard
              key={one.id}
              issued={one}
              delegation={delegation}
              meeting={view.meeting.title}
              say={spoken[delegation.language]}
            />
          ))}
        </ol>
      )}
      {spoken && !isCards && (
        <ol className="slips">
          {ordered.map(one => {
            const own = languageOf(one, view, language)
            return (
              <Slip
                key={one.id}
                issued={one}
                label={labelOf(one, view, spoken[own])}
                meeting={view.meeting.title}
                language={own}
                say={spoken[own]}
              />
            )
          })}
        </ol>
      )}
    </section>
  )
}
