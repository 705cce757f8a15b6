import { useState } from 'react'
import { hourAt } from '../../../shared/meeting/calendar.ts'
import type { Language } from '../../../shared/meeting/delegations.ts'
import type { View } from '../../../shared/protocol.ts'
import { languageNames } from '../../languages/choose.ts'
import { useLanguage, useSay } from '../../languages/react.tsx'
import type { Press } from '../../live/press.ts'
import { Flag } from '../../ui/flag.tsx'
import { nameplateOf } from '../../ui/names.ts'
import { Choice } from '../parts/choice.tsx'
import { TwicePress } from '../parts/twice.tsx'
import { recomputing } from './say-officers.ts'

type Props = { view: View; press: Press; run: (answered: ReturnType<Press['elect']>) => void }

/** The precedence by lot: its seed, its order, and how anyone draws it again. */
export const Precedence = ({ view, press, run }: Props) => {
  const say = useSay()
  const own = useLanguage().language
  const [language, setLanguage] = useState<Language>(own)
  const { precedence, meeting } = view
  const draw = (by: 'lot' | 'letter') => run(press.drawPrecedence({ by, language }))
  const [first] = precedence?.order ?? []
  return (
    <section className="precedence" aria-labelledby="precedence-title">
      <h2 id="precedence-title">{say('secretariat.officers.precedence')}</h2>
      {precedence && (
        <>
          <p>
            {say(`secretariat.officers.drawn-${precedence.by}`, {
              time: hourAt(meeting.timezone, precedence.at),
              language: languageNames[precedence.language],
            })}
          </p>
          <ol>
            {precedence.order.map((code, place) => (
              <li key={code}>
                <span>{place + 1}</span>
                <Flag code={view.delegations.find(delegation => delegation.code === code)?.flag} />
                {nameplateOf(view, code)}
              </li>
            ))}
          </ol>
          <p>{say('secretariat.officers.again')}</p>
          <p>
            <code>{recomputing(precedence.seed, first ?? 'BRA')}</code>
          </p>
        </>
      )}
      {precedence === null && (
        <div className="precedence-draw">
          <Choice<Language>
            legend={say('secretariat.officers.alphabet')}
            name="precedence"
            chosen={language}
            options={view.meeting.languages.map(value => ({ value, words: languageNames[value] }))}
            onChoose={setLanguage}
          />
          {(['lot', 'letter'] as const).map(by => (
            <TwicePress
              key={by}
              about={say('secretariat.officers.precedence')}
              confirm={say('secretariat.officers.draw-sure')}
              onPress={() => draw(by)}
            >
              {say(`secretariat.officers.draw-${by}`)}
            </TwicePress>
          ))}
        </div>
      )}
    </section>
  )
}
