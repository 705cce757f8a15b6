import { secondsMs } from '../../shared/meeting/clock.ts'
import type { Language } from '../../shared/meeting/delegations.ts'
import type { View } from '../../shared/protocol.ts'
import { languageNames } from '../languages/choose.ts'
import { useSay } from '../languages/react.tsx'
import { exactly } from '../ui/exactly.ts'
import { Shape } from '../ui/shape.tsx'
import { Panel } from './panel.tsx'
import { type Matter, pointsOf } from './request.ts'

type Part = { matter: Matter; change: (matter: Matter) => void }

type OptionProps = { words: string; isChosen: boolean; onChoose: () => void }

const Option = ({ words, isChosen, onChoose }: OptionProps) => (
  <li>
    <button type="button" className="option" aria-pressed={isChosen} onClick={onChoose}>
      <Shape name={isChosen ? 'circle' : 'ring'} />
      <span>{words}</span>
    </button>
  </li>
)

const Topics = ({ points, matter, change }: Part & { points: string[] }) => {
  const say = useSay()
  if (points.length === 0) return null
  const choose = (topic: string | undefined) => () => change({ ...matter, topic })
  return (
    <>
      <h2>{say('delegate.topic')}</h2>
      <ul>
        {points.map(point => (
          <Option key={point} words={point} isChosen={matter.topic === point} onChoose={choose(point)} />
        ))}
        <Option
          words={say('delegate.topic.open')}
          isChosen={matter.topic === undefined}
          onChoose={choose(undefined)}
        />
      </ul>
    </>
  )
}

type LineProps = { label: string; value: string | undefined; most: number; onWrite: (text: string) => void }

/** Written on a line, as on paper. */
const Line = ({ label, value, most, onWrite }: LineProps) => (
  <label className="written">
    <span>{label}</span>
    <input
      type="text"
      value={value ?? ''}
      maxLength={most}
      autoComplete="off"
      enterKeyHint="done"
      onChange={event => onWrite(event.target.value)}
      onKeyDown={event => event.key === 'Enter' && event.currentTarget.blur()}
    />
  </label>
)

const Languages = ({ languages, matter, change }: Part & { languages: Language[] }) => {
  const say = useSay()
  return (
    <>
      <h2>{say('delegate.matter.language')}</h2>
      <ul className="languages">
        {languages.map(language => {
          const isChosen = matter.language === language
          return (
            <Option
              key={language}
              words={languageNames[language]}
              isChosen={isChosen}
              onChoose={() => change({ ...matter, language: isChosen ? undefined : language })}
            />
          )
        })}
      </ul>
    </>
  )
}

type Props = Part & {
  view: View
  /** “Back” before asking, “Done” while amending. */
  close: string
  onClose: () => void
}

/** On what, who, for whom, in which language: all of it may be left as it is. */
export const RequestPanel = ({ view, matter, change, close, onClose }: Props) => {
  const say = useSay()
  const { groupLimitSeconds: group, speakingLimitSeconds: own } = view.rules
  return (
    <Panel title={say('delegate.matter')} close={close} onClose={onClose}>
      <Topics points={pointsOf(view)} matter={matter} change={change} />
      <Line
        label={say('delegate.matter.who')}
        value={matter.representative}
        most={200}
        onWrite={representative => change({ ...matter, representative })}
      />
      <Line
        label={say('delegate.matter.group')}
        value={matter.group}
        most={120}
        onWrite={text => change({ ...matter, group: text })}
      />
      {group !== own && (
        <p className="note">
          {say('delegate.matter.group.limit', { limit: exactly(say, secondsMs(group)) })}
        </p>
      )}
      <Languages languages={view.meeting.languages} matter={matter} change={change} />
    </Panel>
  )
}
