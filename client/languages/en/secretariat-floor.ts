/** What the secretariat sees and enters of the floor, and the record’s notes. */
export const secretariatFloor = {
  'secretariat.hands.more': 'Who speaks, for which group, in which language, on what',
  'secretariat.hands.representative': 'Who speaks',
  'secretariat.hands.group': 'On behalf of the group',
  'secretariat.hands.language': 'In',
  'secretariat.hands.topic': 'On',
  'secretariat.procedure.title': 'What goes on',
  'secretariat.procedure.awaits-ruling': 'The chair rules on the point of order first.',
  'secretariat.procedure.awaits-vote': 'The appeal of {name} is put to the vote.',
  'secretariat.procedure.ruled':
    'Point of order of {name}: {decision, select, sustained {sustained} other {overruled}}',
  'secretariat.procedure.call':
    '{time} {act}{reason, select, time {, for the time} subject {, for the subject} conduct {, for conduct} other {}}',
  'secretariat.procedure.motion':
    '{motion}, {name}: {result, select, open {not decided} adopted {adopted} other {not adopted}}{count}',
  'secretariat.procedure.vote': '{for} for, {against} against, {abstaining} abstaining',
  'secretariat.procedure.round':
    'Reports: {done} of {all} heard, {passed} passed, {absent} absent. Next: {next}',
  'secretariat.procedure.nobody': 'nobody',
  'secretariat.naming.title': 'Not named yet',
  'secretariat.naming.name': '{speaker}: name',
  'secretariat.naming.role': 'Office or institution',
  'secretariat.naming.do': 'Name',
  'secretariat.record.reply': '{kind}, {place}',
  'secretariat.record.side': '{kind}, {side, select, for {for} other {against}}',
  'secretariat.record.for-group': 'on behalf of {group}',
  'secretariat.record.given-again': '{time} given again',
} as const
