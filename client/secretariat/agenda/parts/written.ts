import { useEffect, useRef, useState } from 'react'
import type { Field, Values } from './field.tsx'

export type Written = {
  values: Values
  write: (name: string, value: string) => void
  /** The fields that were written in; a field that may not be empty and is counts as left alone. */
  changed: () => Values
  /** What is written is stored now. */
  settle: () => void
  /** Fields that were written in here and have been changed by somebody else meanwhile. */
  meanwhile: string[]
}

/**
 * What is written into a row that is open. Fields that nobody has touched follow what is stored, so that storing
 * never takes another one's change back.
 */
export const useWritten = (fields: Field[], stored: Values): Written => {
  const [values, setValues] = useState(stored)
  const now = useRef({ values, begun: stored })
  now.current.values = values
  const key = JSON.stringify(stored)

  // `stored` is made anew with each rendering; it is another one when it says something else.
  useEffect(() => {
    const current: Values = JSON.parse(key)
    const { values: written, begun } = now.current
    const follows = Object.keys(current).filter(name => written[name] === begun[name])
    const followed = Object.fromEntries(follows.map(name => [name, current[name] ?? '']))
    now.current.begun = { ...begun, ...followed }
    setValues(before => ({ ...before, ...followed }))
  }, [key])

  const isEmptyButRequired = ({ name, isRequired }: Field): boolean =>
    isRequired === true && (now.current.values[name] ?? '').trim() === ''

  return {
    values,
    write: (name, value) => setValues(before => ({ ...before, [name]: value })),
    changed: () => {
      const { values: written, begun } = now.current
      const touched = fields.filter(
        field => written[field.name] !== begun[field.name] && !isEmptyButRequired(field),
      )
      return Object.fromEntries(touched.map(({ name }) => [name, (written[name] ?? '').trim()]))
    },
    settle: () => {
      now.current.begun = now.current.values
    },
    meanwhile: fields
      .map(({ name }) => name)
      .filter(name => {
        const { begun } = now.current
        return values[name] !== begun[name] && stored[name] !== begun[name] && stored[name] !== values[name]
      }),
  }
}
