/** For whom a delegation is chosen: to get the floor now, or to be entered in the list. */
export type PickPurpose =
  | 'grant'
  | 'intervention'
  | 'point-of-order'
  | 'right-of-reply'
  | 'appeal'
  | 'except'
  | 'allow'
  | 'nominate'

/** For or against which motion somebody speaks, or which one somebody moves. */
export type MotionPurpose = 'motion' | 'motion-for' | 'motion-against'

/** What stands in the place of the list while one looks something up or chooses. Null: the list itself. */
export type Panel =
  | { shows: 'agenda' }
  | { shows: 'more' }
  | { shows: 'pick'; purpose: PickPurpose }
  | { shows: 'pick'; purpose: MotionPurpose; motion: string }
  | { shows: 'round' }
  | { shows: 'officers' }
  | { shows: 'nominate'; delegation: string }
  | { shows: 'motions' }
  | { shows: 'list' }
  /** How the list of speakers is closed. */
  | { shows: 'close-list' }
  | { shows: 'speaker' }
  | { shows: 'formulas' }
  /** For whoever speaks and is next, when no delegation was chosen. */
  | { shows: 'allow'; delegation: string | null }
  | { shows: 'screens' }
  | { shows: 'suspend' }
  | { shows: 'close' }
  /** Over everything, with the list below it. */
  | { shows: 'help' }

export const isSamePanel = (a: Panel | null, b: Panel | null): boolean =>
  a?.shows === b?.shows && purposeOf(a) === purposeOf(b)

const purposeOf = (panel: Panel | null): PickPurpose | MotionPurpose | null =>
  panel?.shows === 'pick' ? panel.purpose : null
