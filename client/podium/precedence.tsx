import { hourAt } from '../../shared/meeting/calendar.ts'
import { mayCommand } from '../../shared/meeting/roles.ts'
import { useLanguage, useSay } from '../languages/react.tsx'
import { nameplateOf } from './names.ts'
import { useSituation } from './situation.tsx'
import { Twice } from './twice.tsx'

/** Precedence by lot, with the seed from which anybody draws it again. */
export const DrawPrecedence = () => {
  const { view, you, press } = useSituation()
  const say = useSay()
  const { language } = useLanguage()
  const { precedence } = view
  const again = say('podium.precedence.draw')
  return (
    <section className="group">
      {precedence && (
        <p>
          {say('podium.precedence.drawn', {
            time: hourAt(view.meeting.timezone, precedence.at),
            name: nameplateOf(view, precedence.order[0] ?? ''),
            seed: precedence.seed,
          })}
        </p>
      )}
      {precedence === null && mayCommand['precedence.draw'].includes(you.role) && (
        <div className="grid">
          <Twice
            words={again}
            again={`${again}?`}
            onPress={() => void press.drawPrecedence({ by: 'lot', language })}
          />
          <Twice
            words={say('podium.precedence.letter')}
            again={`${say('podium.precedence.letter')}?`}
            onPress={() => void press.drawPrecedence({ by: 'letter', language })}
          />
        </div>
      )}
    </section>
  )
}
