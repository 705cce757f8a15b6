import { useSay } from '../../languages/react.tsx'
import { Shape } from '../../ui/shape.tsx'
import { Failure } from '../parts/failure.tsx'
import { faultAt } from './faults.ts'
import type { Failed } from './use-rules.ts'

/** What was refused: the rule at fault by its name, or why else. */
export const RulesFailure = ({ failed }: { failed: Failed | null }) => {
  const say = useSay()
  const fault = failed?.at ? faultAt(failed.at, say) : null
  if (fault === null) return <Failure code={failed?.code ?? null} />
  return (
    <p className="failure" role="alert">
      <Shape name="triangle" />
      {say('secretariat.rules.fault', { what: fault.what, why: fault.why })}
    </p>
  )
}
