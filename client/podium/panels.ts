/** For whom a delegation is chosen: to get the floor now, or to be entered in the list. */
export type PickPurpose = 'grant' | 'intervention' | 'point-of-order' | 'right-of-reply'

/** What stands in the place of the list while one looks something up or chooses. Null: the list itself. */
export type Panel =
  | { shows: 'agenda' }
  | { shows: 'more' }
  | { shows: 'pick'; purpose: PickPurpose }
  | { shows: 'screens' }
  | { shows: 'suspend' }
  | { shows: 'close' }
