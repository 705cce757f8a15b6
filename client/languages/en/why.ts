/** Why somebody stands where they stand in the list, and how long a span is; every page says it alike. */
export const why = {
  'span.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'span.seconds': '{count, plural, one {# second} other {# seconds}}',
  'why.request': 'In order of request.',
  'why.order': 'Order: {keys}, then by request.',
  'why.order-drawn':
    'Order: {keys}, then by lot: drawn {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}.',
  'why.list': 'Order: {keys}, then by request',
  'why.list-lot': 'Order: {keys}, then by lot and by request',
  'why.key.not-yet-spoken': 'who has not spoken yet',
  'why.key.alphabetical':
    'alphabetical in {language, select, en {English} es {Spanish} pt {Portuguese} other {French}}',
  'why.key.precedence': 'by precedence',
  'why.key.category': 'members before observers',
  'why.key.alternation': 'groups in turn',
  'why.moved':
    '{by, select, delegate {Places swapped at {time}.} chair {Moved by the chair at {time}.} moderator {Moved by the moderator at {time}.} other {Moved by the secretariat at {time}.}}',
  'why.drawn': 'Drawn {place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} by lot.',
  'why.absent': 'Absent when called at {time}: called again at the end.',
  'why.reply.in-order': 'Replies are heard in the order of the list.',
  'why.reply.item-end': 'Replies are heard after the list of this item.',
  'why.reply.day-end': 'Replies are heard at the end of the day.',
  'why.motion': 'Speeches on a motion come before the list.',
  'why.point-of-order': 'A point of order comes before everything else.',
  'why.prepared': 'Prepared speakers in the order of the agenda, before the list.',
  'why.response': 'The panel’s responses come before the list.',
  'why.report.precedence': 'Reports in order of precedence.',
  'why.report.alphabetical':
    'Reports in alphabetical order in {language, select, en {English} es {Spanish} pt {Portuguese} other {French}}.',
  'why.mark.moved': 'moved at {time}',
  'why.mark.swapped': 'places swapped at {time}',
  'why.mark.drawn': 'by lot',
  'why.mark.absent': 'absent when called',
  'why.reply':
    '{nth, selectordinal, =1 {First} =2 {Second} one {#st} two {#nd} few {#rd} other {#th}} reply on this item, {limit}.',
} as const
