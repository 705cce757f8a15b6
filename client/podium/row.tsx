import { useCallback, useId } from 'react'
import { Button, GridListItem } from 'react-aria-components'
import { hourAt } from '../../shared/meeting/calendar.ts'
import { useSay } from '../languages/react.tsx'
import { Flag } from '../ui/flag.tsx'
import { Shape } from '../ui/shape.tsx'
import { markOf } from '../ui/why.ts'
import type { ListRow } from './list-rows.ts'
import { languageOf } from './names.ts'
import { matterWords, placeWords } from './place-words.ts'
import { type RowHands, rowButtons } from './row-buttons.ts'
import { useSituation } from './situation.tsx'
import { gripStyle, type TouchDrag } from './touch-drag.ts'

type Props = {
  row: ListRow
  isOpen: boolean
  mayAct: boolean
  hands: RowHands
  /** The request under a finger, if any. */
  touch: TouchDrag | null
}

/** A request in the list. Pressed, it shows its topic and what can be done with it. */
export const Row = ({ row, isOpen, mayAct, hands, touch }: Props) => {
  const { view } = useSituation()
  const say = useSay()
  const { request, name, place, expected, waitedMinutes } = row
  const matter = matterWords(request, say)
  const why = placeWords(request, place, view, say)
  const whyId = useId()
  // The row has its name from the list’s component, which takes no description.
  const describe = useCallback(
    (element: HTMLDivElement | null) => {
      element?.setAttribute('aria-describedby', whyId)
    },
    [whyId],
  )
  return (
    <GridListItem
      id={row.id}
      ref={describe}
      textValue={name}
      className={`request ${request.kind}`}
      data-first={row.index === 0}
      data-open={isOpen}
      data-lifted={touch?.id === row.id}
      data-drop={touch?.drop?.id === row.id ? touch.drop.position : undefined}
    >
      {row.beginsReplies && (
        <span className="apart">
          {say(row.index === 0 ? 'podium.list.replies-now' : 'podium.list.replies')}
        </span>
      )}
      {mayAct && (
        <Button
          slot="drag"
          className="grip"
          style={gripStyle()}
          aria-label={say('podium.list.drag', { name })}
        >
          {place ?? '–'}
        </Button>
      )}
      {!mayAct && <span className="grip">{place ?? '–'}</span>}
      <Flag code={row.flag} />
      <span className="nm" lang={languageOf(view, request.delegation)}>
        {name}
        <Kind row={row} />
      </span>
      <span id={whyId} className="spoken">
        {why}
      </span>
      <span className="tm">
        {expected !== null && <b>{expected}</b>}
        {waitedMinutes !== null && (
          <span>
            <span aria-hidden="true">{say('podium.list.waits', { minutes: waitedMinutes })}</span>
            <span className="spoken">{say('podium.list.waits.label', { minutes: waitedMinutes })}</span>
          </span>
        )}
      </span>
      {isOpen && (
        <div className="opened">
          <p>
            {request.topic === undefined
              ? say('podium.list.no-topic')
              : say('podium.topic', { topic: request.topic })}
          </p>
          <p aria-hidden="true">{why}</p>
          {matter !== '' && <p>{matter}.</p>}
          {mayAct && (
            <div className="row">
              {rowButtons
                .filter(({ isPossible }) => isPossible(row, hands))
                .map(({ id, words, shape, act }) => (
                  <Button key={id} className="act" onPress={() => act(row, hands)}>
                    {shape && <Shape name={shape} />}
                    {say(words, { name: hands.swapping?.name ?? '' })}
                  </Button>
                ))}
            </div>
          )}
        </div>
      )}
    </GridListItem>
  )
}

/**
 * What it is, unless an intervention; why it stands where it stands, where that is not the order of the list alone;
 * else whether it is the first one today.
 */
const Kind = ({ row: { request } }: { row: ListRow }) => {
  const { view } = useSituation()
  const say = useSay()
  const { kind, held, absentAt, first, group, motion } = request
  const mark = absentAt === undefined ? markOf(say, view, request.id) : null
  const said = [
    kind !== 'intervention' && say(motion ? `podium.then.motion-${motion.side}` : `kind.${kind}`),
    held && say('podium.list.held'),
    absentAt !== undefined && say('podium.list.absent-at', { time: hourAt(view.meeting.timezone, absentAt) }),
    mark,
    group !== undefined && say('floor.as.group', { group }),
  ].filter(words => typeof words === 'string')
  if (said.length === 0) return first && <span className="kind">{say('podium.list.first-today')}</span>
  return (
    <span className="kind">
      {kind === 'point-of-order' && <Shape name="diamond" />}
      {said.join(', ')}
    </span>
  )
}
