import type { Reporter, TestModule } from 'vitest/node'

/** The last line of a run, for people and for machines that look for it. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const results = modules.flatMap(module =>
      [...module.children.allTests()].map(test => test.result().state),
    )
    const broken = modules.filter(module => module.errors().length > 0).length
    const count = (state: string) => results.filter(result => result === state).length
    const failed = count('failed') + broken
    const skipped = count('skipped')
    console.log(`\n${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  }
}
