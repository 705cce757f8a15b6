import type { ReactNode } from 'react'
import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'

type Props<Value> = {
  items: readonly Value[]
  /** What the item is called by who only hears it. */
  nameOf: (item: Value) => string
  children: (item: Value, index: number) => ReactNode
  onChange: (items: Value[]) => void
  /** The order of the items counts. */
  isOrdered?: boolean
  /** What can still be added. */
  more: readonly { words: string; item: Value }[]
}

const swapped = <Value,>(items: readonly Value[], index: number): Value[] =>
  items.flatMap((item, place) => {
    if (place === index - 1) return items.slice(index, index + 1)
    return place === index ? items.slice(index - 1, index) : [item]
  })

/** A list that is changed line by line: up, out, and what can be added below it. */
export const EditList = <Value,>({ items, nameOf, children, onChange, isOrdered, more }: Props<Value>) => {
  const say = useSay()
  return (
    <div className="edit-list">
      <ol>
        {items.map((item, index) => (
          <li key={nameOf(item)}>
            {isOrdered && <span className="edit-place">{index + 1}</span>}
            <span className="edit-what">{children(item, index)}</span>
            {isOrdered && index > 0 && (
              <button
                type="button"
                className="edit-sign"
                aria-label={say('secretariat.rules.up', { what: nameOf(item) })}
                onClick={() => onChange(swapped(items, index))}
              >
                <Shape name="up" />
              </button>
            )}
            <button
              type="button"
              className="edit-sign"
              aria-label={say('secretariat.rules.out', { what: nameOf(item) })}
              onClick={() => onChange(items.filter((_, place) => place !== index))}
            >
              <Shape name="cross" />
            </button>
          </li>
        ))}
      </ol>
      {more.length > 0 && (
        <p className="edit-more">
          {more.map(({ words, item }) => (
            <button key={words} type="button" className="word-act" onClick={() => onChange([...items, item])}>
              <Shape name="plus" /> {words}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
