import type { ReactNode } from 'react'
import type { Day } from '../../../../shared/meeting/agenda.ts'
import { dayInYear } from '../../../languages/dates.ts'
import { useLanguage, useSay } from '../../../languages/react.tsx'
import { Shape } from '../../../ui/shape.tsx'
import type { Edit } from '../edit/edits.ts'
import { type BlockAction, EditBlock } from './edit-block.tsx'
import { places, useEditing } from './editing.tsx'
import { Piece } from './piece.tsx'
import { NewSession } from './session-open.tsx'
import { keptWords } from './words.ts'

const OpenDay = ({ day }: { day: Day }) => {
  const { language, say } = useLanguage()
  const { agenda } = useEditing()
  const at = places.day(day.date)
  const isFree = (date: string): boolean => agenda.days.every(other => other.date !== date)
  const remove: BlockAction = {
    name: 'remove',
    shape: 'cross',
    label: say('agenda.day.remove'),
    edits: () => [{ type: 'day.remove', date: day.date }],
    next: null,
  }
  return (
    <EditBlock
      at={at}
      home={`${at}/date`}
      label={dayInYear(language, day.date)}
      fields={[
        { name: 'date', label: say('agenda.field.date'), type: 'date', isRequired: true, width: 'half' },
      ]}
      stored={{ date: day.date }}
      editsOf={({ date = '' }): Edit[] =>
        isFree(date) ? [{ type: 'day.change', date: day.date, to: date }] : []
      }
      actions={day.sessions.length === 0 ? [remove] : []}
      kept={day.sessions.length === 0 ? undefined : keptWords('day-has-sessions', say)}
    />
  )
}

export const DayHead = ({ day }: { day: Day }) => {
  const { language } = useLanguage()
  const { open, beside } = useEditing()
  const at = places.day(day.date)
  return (
    <>
      {open?.at === at ? (
        <OpenDay key={at} day={day} />
      ) : (
        <h2 className="agenda-day">
          <Piece at={at} field="date">
            {dayInYear(language, day.date)}
          </Piece>
        </h2>
      )}
      {beside(at)}
    </>
  )
}

const AddButton = ({ at, field, onPress, children }: AddButtonProps) => (
  <button type="button" className="agenda-act" data-piece={`${at}/${field}`} onClick={onPress}>
    <Shape name="plus" />
    {children}
  </button>
)
type AddButtonProps = { at: string; field: string; onPress: () => void; children: ReactNode }

export const AddSession = ({ date }: { date: string }) => {
  const say = useSay()
  const { open, setOpen } = useEditing()
  const at = places.added(`day:${date}`)
  const draft = { kind: 'session', to: { date, before: null } } as const
  if (open?.at === at && open.draft?.kind === 'session')
    return <NewSession key={at} at={at} draft={open.draft} />
  return (
    <div className="agenda-add">
      <AddButton at={at} field="session" onPress={() => setOpen({ at, field: 'title', draft })}>
        {say('agenda.add.session')}
      </AddButton>
    </div>
  )
}

const NewDay = ({ at, suggested }: { at: string; suggested: string }) => {
  const say = useSay()
  const { agenda } = useEditing()
  return (
    <EditBlock
      at={at}
      home={`${at}/day`}
      label={say('agenda.add.day')}
      fields={[
        { name: 'date', label: say('agenda.field.date'), type: 'date', isRequired: true, width: 'half' },
      ]}
      stored={{ date: suggested }}
      editsOf={(_, { date = '' }) =>
        date !== '' && agenda.days.every(day => day.date !== date) ? [{ type: 'day.add', date }] : []
      }
      isNew
    />
  )
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** @param today the date at the meeting's place, for an agenda without days */
export const AddDay = ({ today }: { today: string }) => {
  const say = useSay()
  const { agenda, open, setOpen } = useEditing()
  const at = places.added('day')
  const last = agenda.days.at(-1)?.date
  if (open?.at === at)
    return <NewDay key={at} at={at} suggested={last === undefined ? today : dayAfter(last)} />
  return (
    <div className="agenda-add">
      <AddButton at={at} field="day" onPress={() => setOpen({ at, draft: { kind: 'day' } })}>
        {say('agenda.add.day')}
      </AddButton>
    </div>
  )
}
