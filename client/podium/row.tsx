import { Button, GridListItem } from 'react-aria-components'
import { useSay } from '../languages/react.tsx'
import { Flag } from '../ui/flag.tsx'
import { Shape } from '../ui/shape.tsx'
import type { ListRow } from './list-rows.ts'
import { languageOf } from './names.ts'
import { useSituation } from './situation.tsx'
import { gripStyle, type TouchDrag } from './touch-drag.ts'

type Props = {
  row: ListRow
  isOpen: boolean
  mayAct: boolean
  mayGrant: boolean
  isLast: boolean
  /** The request under a finger, if any. */
  touch: TouchDrag | null
  onStep: (direction: 'up' | 'down') => void
}

/** A request in the list. Pressed, it shows its topic and what can be done with it. */
export const Row = ({ row, isOpen, mayAct, mayGrant, isLast, touch, onStep }: Props) => {
  const { view, press } = useSituation()
  const say = useSay()
  const { request, name, place, expected, waitedMinutes } = row
  return (
    <GridListItem
      id={row.id}
      textValue={name}
      className={`request ${request.kind}`}
      data-first={place === 1}
      data-open={isOpen}
      data-lifted={touch?.id === row.id}
      data-drop={touch?.drop?.id === row.id ? touch.drop.position : undefined}
    >
      {mayAct && (
        <Button
          slot="drag"
          className="grip"
          style={gripStyle()}
          aria-label={say('podium.list.drag', { name })}
        >
          {place}
        </Button>
      )}
      {!mayAct && <span className="grip">{place}</span>}
      <Flag code={row.flag} />
      <span className="nm" lang={languageOf(view, request.delegation)}>
        {name}
        <Kind row={row} />
      </span>
      <span className="tm">
        {expected !== null && <b>{expected}</b>}
        <span>
          <span aria-hidden="true">{say('podium.list.waits', { minutes: waitedMinutes })}</span>
          <span className="spoken">{say('podium.list.waits.label', { minutes: waitedMinutes })}</span>
        </span>
      </span>
      {isOpen && (
        <div className="opened">
          <p>
            {request.topic === undefined
              ? say('podium.list.no-topic')
              : say('podium.topic', { topic: request.topic })}
          </p>
          {mayAct && (
            <div className="row">
              {mayGrant && (
                <Button className="act" onPress={() => void press.grant({ request: row.id })}>
                  {say('podium.list.grant')}
                </Button>
              )}
              {place > 1 && (
                <Button className="act" onPress={() => onStep('up')}>
                  <Shape name="up" />
                  {say('podium.list.up')}
                </Button>
              )}
              {!isLast && (
                <Button className="act" onPress={() => onStep('down')}>
                  <Shape name="down" />
                  {say('podium.list.down')}
                </Button>
              )}
              <Button className="act" onPress={() => void press.remove(row.id)}>
                {say('podium.list.remove')}
              </Button>
            </div>
          )}
        </div>
      )}
    </GridListItem>
  )
}

/** What it is, unless an intervention; of an intervention, whether it is the delegation's first today. */
const Kind = ({ row: { request } }: { row: ListRow }) => {
  const say = useSay()
  if (request.kind === 'intervention')
    return request.first && <span className="kind">{say('podium.list.first-today')}</span>
  return (
    <span className="kind">
      {request.kind === 'point-of-order' && <Shape name="diamond" />}
      {say(`kind.${request.kind}`)}
    </span>
  )
}
