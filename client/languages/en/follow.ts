/** The page of those who watch. */
export const follow = {
  'follow.language': 'Language',
  'follow.status.planned': 'Not begun',
  'follow.status.open': 'Between sessions',
  'follow.status.suspended': 'Suspended',
  'follow.status.adjourned': 'The meeting is adjourned',
  'follow.has': '{name} has the floor',
  'follow.kept': '{name} paused, {time} left and kept',
  'follow.kept-over': '{name} paused, {time} over time',
  'follow.suspended': 'The session is suspended',
  'follow.no-session': 'No session is open',
  'follow.next-session': 'Next: {session}, {day}, {time}',
  'follow.more': '{count, plural, one {One more waits} other {# more wait}}',
  'follow.closed': 'closed',
  'follow.home': 'All meetings',
} as const
