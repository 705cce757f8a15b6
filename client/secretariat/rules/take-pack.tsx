import { useEffect, useRef, useState } from 'react'
import type { RulePack } from '../../../shared/meeting/rules/rules.ts'
import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import { type ReadPack, readPack } from './pack-file.ts'
import type { Draft } from './use-draft.ts'

type Refused = Extract<ReadPack, { ok: false }>
type Named = Pick<RulePack, 'id' | 'title'>
type Props = { packs: readonly Named[]; onTake: (draft: Draft) => void }

/** A file that is chosen, or dropped anywhere on the page. */
export const TakePack = ({ packs, onTake }: Props) => {
  const say = useSay()
  const [refused, setRefused] = useState<{ file: string; read: Refused } | null>(null)
  const read = async (chosen: File) => {
    const answer = readPack(await chosen.text(), { file: chosen.name, packs })
    setRefused(answer.ok ? null : { file: chosen.name, read: answer })
    if (answer.ok) onTake({ file: chosen.name, pack: answer.pack })
  }
  const drop = useRef(read)
  useEffect(() => {
    drop.current = read
  })
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault()
    const dropped = (event: DragEvent) => {
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      if (file) void drop.current(file)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', dropped)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', dropped)
    }
  }, [])
  return (
    <>
      <label className="word-act pack-file">
        {say('secretariat.rules.import')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={event => {
            const [file] = event.target.files ?? []
            if (file) void read(file)
            event.target.value = ''
          }}
        />
      </label>
      {refused && (
        <p className="failure pack-refused" role="alert">
          <Shape name="triangle" />
          <span>
            <b>{refused.file}</b>{' '}
            {refused.read.why === 'unknown-rules'
              ? say('secretariat.rules.import.unknown-rules', { rules: refused.read.rules.join(', ') })
              : say(`secretariat.rules.import.${refused.read.why}`)}
          </span>
        </p>
      )}
    </>
  )
}
