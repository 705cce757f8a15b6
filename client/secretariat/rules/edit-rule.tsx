import { useId } from 'react'
import type { CallAct, RuleName, Rules } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'
import type { MessageKey } from '../../languages/say.ts'
import { Shape } from '../../ui/shape.tsx'
import { Choice } from '../parts/choice.tsx'
import { DurationField } from './edit-duration.tsx'
import { EditList } from './edit-list.tsx'
import { acts, type ChoiceRule, kinds, limits, motionKinds, orderKeys, type RuleLine } from './table.ts'

type Props = { line: RuleLine; value: Rules[RuleName]; onChange: (value: Rules[RuleName]) => void }

/** One rule, changed in place; each press holds at once. */
export const EditRule = ({ line, value, onChange }: Props) => {
  const say = useSay()
  const name = say(`secretariat.rules.${line.rule}`)
  switch (line.as) {
    case 'duration':
      return <DurationField name={name} seconds={Number(value)} limits={line.limits} onChange={onChange} />
    case 'choice':
      return <ChoiceEdit line={line} value={String(value)} onChange={onChange} />
    case 'switch':
      return <SwitchEdit name={name} isOn={value === true} onChange={onChange} />
    case 'kinds':
      return <KindsEdit name={name} value={value as Rules['kindsAdmitted']} onChange={onChange} />
    case 'order':
      return <OrderEdit value={value as Rules['order']} onChange={onChange} />
    case 'replies':
      return <RepliesEdit name={name} value={value as Rules['replyLimitsSeconds']} onChange={onChange} />
    case 'overruns':
      return <OverrunsEdit value={value as Rules['overruns']} onChange={onChange} />
    case 'motions':
      return <MotionsEdit value={value as Rules['motions']} onChange={onChange} />
  }
}

type ChoiceProps = {
  line: { rule: ChoiceRule; options: readonly string[] }
  value: string
  onChange: (value: Rules[ChoiceRule]) => void
}

const ChoiceEdit = ({ line: { rule, options }, value, onChange }: ChoiceProps) => {
  const say = useSay()
  const id = useId()
  const words = (option: string) =>
    rule === 'orderLanguage'
      ? say(`secretariat.language.${option}` as MessageKey)
      : say(`secretariat.rules.value.${option}` as MessageKey)
  return (
    <Choice<string>
      legend={say(`secretariat.rules.${rule}`)}
      isLegendSpoken
      name={id}
      chosen={value}
      options={options.map(option => ({ value: option, words: words(option) }))}
      onChoose={chosen => onChange(chosen as Rules[ChoiceRule])}
    />
  )
}

type SwitchProps = { name: string; isOn: boolean; onChange: (isOn: boolean) => void }

const SwitchEdit = ({ name, isOn, onChange }: SwitchProps) => {
  const say = useSay()
  const id = useId()
  return (
    <Choice<'yes' | 'no'>
      legend={name}
      isLegendSpoken
      name={id}
      chosen={isOn ? 'yes' : 'no'}
      options={(['yes', 'no'] as const).map(value => ({
        value,
        words: say(`secretariat.rules.${value}`),
      }))}
      onChoose={value => onChange(value === 'yes')}
    />
  )
}

type Edit<Value> = { value: Value; onChange: (value: Value) => void }

const KindsEdit = ({ name, value, onChange }: Edit<Rules['kindsAdmitted']> & { name: string }) => {
  const say = useSay()
  return (
    <fieldset className="choice choice-many">
      <legend className="spoken">{name}</legend>
      {kinds.map(kind => {
        const isIn = value.includes(kind)
        return (
          <label key={kind}>
            <input
              type="checkbox"
              checked={isIn}
              onChange={() => onChange(kinds.filter(each => (each === kind ? !isIn : value.includes(each))))}
            />
            <Shape name={isIn ? 'check' : 'plus'} />
            {say(`kind.${kind}`)}
          </label>
        )
      })}
    </fieldset>
  )
}

const OrderEdit = ({ value, onChange }: Edit<Rules['order']>) => {
  const say = useSay()
  const words = (key: Rules['order'][number]) => say(`secretariat.order.${key}`)
  return (
    <>
      <EditList
        items={value}
        nameOf={words}
        isOrdered
        more={orderKeys.filter(key => !value.includes(key)).map(item => ({ words: words(item), item }))}
        onChange={onChange}
      >
        {words}
      </EditList>
      {value.length > 0 && <p className="edit-last">{say('secretariat.order.then-request')}</p>}
    </>
  )
}

const mostReplies = 5

const RepliesEdit = ({ name, value, onChange }: Edit<Rules['replyLimitsSeconds']> & { name: string }) => {
  const say = useSay()
  const items = value.map((seconds, index) => ({ seconds, place: index + 1 }))
  return (
    <EditList
      items={items}
      nameOf={({ place }) => say('secretariat.rules.reply', { place })}
      more={
        value.length < mostReplies
          ? [
              {
                words: say('secretariat.rules.one-more-reply'),
                item: { seconds: value.at(-1) ?? 120, place: value.length + 1 },
              },
            ]
          : []
      }
      onChange={changed => onChange(changed.map(({ seconds }) => seconds))}
    >
      {({ seconds, place }) => (
        <>
          {say('secretariat.rules.reply', { place })}
          <DurationField
            name={`${name}, ${say('secretariat.rules.reply', { place })}`}
            seconds={seconds}
            limits={limits.speech}
            onChange={to => onChange(value.map((each, index) => (index === place - 1 ? to : each)))}
          />
        </>
      )}
    </EditList>
  )
}

const OverrunsEdit = ({ value, onChange }: Edit<Rules['overruns']>) => {
  const say = useSay()
  const words = (act: CallAct) => say(`secretariat.act.${act}`)
  return (
    <>
      <EditList
        items={value}
        nameOf={({ act }) => words(act)}
        more={acts
          .filter(act => !value.some(overrun => overrun.act === act))
          .map(act => ({ words: words(act), item: { act, afterSeconds: 30 } }))}
        onChange={onChange}
      >
        {({ act, afterSeconds }) => (
          <>
            <b>{words(act)}</b> {say('secretariat.rules.over-by')}
            <DurationField
              name={`${words(act)} ${say('secretariat.rules.over-by')}`}
              seconds={afterSeconds}
              limits={limits.warning}
              onChange={to =>
                onChange(value.map(each => (each.act === act ? { act, afterSeconds: to } : each)))
              }
            />
          </>
        )}
      </EditList>
      {value.length === 0 && <p className="edit-last">{say('secretariat.rules.by-the-chair')}</p>}
    </>
  )
}

const MotionsEdit = ({ value, onChange }: Edit<Rules['motions']>) => {
  const say = useSay()
  type Motion = Rules['motions'][number]
  const words = ({ motion }: Pick<Motion, 'motion'>) => say(`motion.${motion}`)
  const put = (changed: Motion) =>
    onChange(value.map(each => (each.motion === changed.motion ? changed : each)))
  return (
    <EditList
      items={value}
      nameOf={words}
      isOrdered
      more={motionKinds
        .filter(kind => !value.some(({ motion }) => motion === kind))
        .map(motion => ({ words: words({ motion }), item: { motion, for: 0, against: 0 } }))}
      onChange={onChange}
    >
      {motion => (
        <>
          <b>{words(motion)}</b>
          {(['for', 'against'] as const).map(side => (
            <Count
              key={side}
              words={say(`secretariat.rules.speak-${side}`, { count: motion[side] })}
              of={words(motion)}
              count={motion[side]}
              onChange={count => put({ ...motion, [side]: count })}
            />
          ))}
        </>
      )}
    </EditList>
  )
}

type CountProps = { words: string; of: string; count: number; onChange: (count: number) => void }
const mostSpeakers = 10

/** One more, one less, said as a sentence: “2 for”. */
const Count = ({ words, of, count, onChange }: CountProps) => {
  const say = useSay()
  return (
    <span className="edit-count">
      <button
        type="button"
        className="edit-sign"
        aria-label={say('secretariat.rules.fewer', { what: `${of}: ${words}` })}
        onClick={() => onChange(Math.max(0, count - 1))}
      >
        <Shape name="minus" />
      </button>
      {words}
      <button
        type="button"
        className="edit-sign"
        aria-label={say('secretariat.rules.more', { what: `${of}: ${words}` })}
        onClick={() => onChange(Math.min(mostSpeakers, count + 1))}
      >
        <Shape name="plus" />
      </button>
    </span>
  )
}
