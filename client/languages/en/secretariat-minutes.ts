/** The record told as minutes: a line for each thing that happened. */
export const secretariatMinutes = {
  'secretariat.minutes.kinds': 'What is shown',
  'secretariat.minutes.all': 'Everything',
  'secretariat.minutes.kind.session': 'Sessions and items',
  'secretariat.minutes.kind.floor': 'Floor',
  'secretariat.minutes.kind.order': 'Rulings',
  'secretariat.minutes.kind.call': 'Calls and time',
  'secretariat.minutes.kind.motion': 'Motions',
  'secretariat.minutes.kind.officer': 'Officers',
  'secretariat.minutes.kind.list': 'List',
  'secretariat.minutes.kind.round': 'Reports',
  'secretariat.minutes.kind.lot': 'Lots',
  'secretariat.minutes.kind.rules': 'Rules',
  'secretariat.minutes.kind.attendance': 'Attendance',
  'secretariat.minutes.session': 'Session',
  'secretariat.minutes.every-session': 'The whole meeting',
  'secretariat.minutes.outside': 'Outside the sessions',
  'secretariat.minutes.section': '{session}, {day}',
  'secretariat.minutes.happened': 'What happened',
  'secretariat.minutes.nothing': 'Nothing of this kind is on the record here.',
  'secretariat.minutes.opened': 'The session was opened.',
  'secretariat.minutes.suspended': 'The session was suspended.',
  'secretariat.minutes.resumed': 'The session was resumed.',
  'secretariat.minutes.closed': 'The session was closed.',
  'secretariat.minutes.item': 'Taken up: {title}.',
  'secretariat.minutes.ruled':
    'Point of order of {name}: {decision, select, sustained {sustained} other {overruled}}.',
  'secretariat.minutes.appealed': '{name} appealed against the ruling.',
  'secretariat.minutes.voted':
    'Vote on the appeal of {name}: {count}. {outcome, select, overturned {The ruling was overturned.} other {The ruling stood.}}',
  'secretariat.minutes.call.warning':
    '{name} was warned{reason, select, time {, for the time} subject {, for the subject} conduct {, for conduct} other {}}{by, select, rules {, as the rules say} other {}}.',
  'secretariat.minutes.call.conclude':
    '{name} was asked to conclude{reason, select, time {, for the time} subject {, for the subject} conduct {, for conduct} other {}}{by, select, rules {, as the rules say} other {}}.',
  'secretariat.minutes.call.call-to-order':
    '{name} was called to order{reason, select, time {, for the time} subject {, for the subject} conduct {, for conduct} other {}}{by, select, rules {, as the rules say} other {}}.',
  'secretariat.minutes.call.withdraw':
    'The floor was withdrawn from {name}{reason, select, time {, for the time} subject {, for the subject} conduct {, for conduct} other {}}{by, select, rules {, as the rules say} other {}}.',
  'secretariat.minutes.more-time':
    '{name} was given {time} more{consent, select, yes {, without objection} other {}}.',
  'secretariat.minutes.less-time':
    '{name} was given {time} less{consent, select, yes {, without objection} other {}}.',
  'secretariat.minutes.moved': '{name} moved: {motion}.',
  'secretariat.minutes.spoke':
    '{side, select, for {Spoke for it: {names}.} other {Spoke against it: {names}.}}',
  'secretariat.minutes.decided':
    '{motion}, moved by {name}: {result, select, adopted {adopted} other {not adopted}}, {count}.',
  'secretariat.minutes.no-objection': 'without objection',
  'secretariat.minutes.motion-withdrawn': '{name} withdrew the motion: {motion}.',
  'secretariat.minutes.motion-fell': 'With that the motion fell: {motion} ({name}).',
  'secretariat.minutes.nominated': '{office}: {person} ({name}) nominated.',
  'secretariat.minutes.withdrawn': '{office}: {person} ({name}) no longer stands.',
  'secretariat.minutes.acclaimed': '{office}: {person} ({name}) elected by acclamation.',
  'secretariat.minutes.elected': '{office}: {person} ({name}) elected. Votes: {count}.',
  'secretariat.minutes.handed.chair': 'The chair was handed over to the chair, {name}.',
  'secretariat.minutes.handed.vice-chair': 'The chair was handed over to the vice chair, {name}.',
  'secretariat.minutes.handed.precedence': 'The chair was handed over to {name}, next in precedence.',
  'secretariat.minutes.took.chair': 'The chair took the chair: {name}.',
  'secretariat.minutes.took.vice-chair': 'The vice chair took the chair: {name}.',
  'secretariat.minutes.took.precedence': '{name} took the chair.',
  'secretariat.minutes.took-through': 'The secretariat entered it on that person’s behalf.',
  'secretariat.minutes.list-opened': 'The list of speakers was opened.',
  'secretariat.minutes.list-announced': 'The list of speakers was announced.',
  'secretariat.minutes.list-closed':
    'The list of speakers was closed{consent, select, yes { with the consent of the meeting} other {}}.',
  'secretariat.minutes.list-closing':
    'The list of speakers was to be closed at {time}{consent, select, yes { with the consent of the meeting} other {}}.',
  'secretariat.minutes.excepted':
    '{admitted, select, yes {{name} could still ask for the floor.} other {{name} could no longer ask for the floor.}}',
  'secretariat.minutes.shortened': 'Everybody not yet called had {limit} from then on.',
  'secretariat.minutes.absent':
    '{name} was absent when called{twice, select, yes {, for the second time} other {}}.',
  'secretariat.minutes.round-began':
    'A round of reports began, {by, select, precedence {by precedence} other {in alphabetical order}}: {title}.',
  'secretariat.minutes.round-ended':
    'The round of reports ended: {count, plural, =0 {nobody reported} one {one report} other {# reports}}.',
  'secretariat.minutes.round.passed': 'Passed: {names}.',
  'secretariat.minutes.round.absent': 'Absent: {names}.',
  'secretariat.minutes.round.waiting': 'Not called: {names}.',
  'secretariat.minutes.lot.lot': 'The precedence was drawn by lot: {order}.',
  'secretariat.minutes.lot.letter':
    'The first in precedence was drawn by lot, then alphabetical order, {language}: {order}.',
  'secretariat.minutes.lot.list': 'The requests of the opening were drawn by lot: {order}.',
  'secretariat.minutes.adopted':
    'Rules adopted for {level, select, meeting {the meeting} other {{title}}}: {pack}.',
  'secretariat.minutes.changed':
    'Rules changed for {level, select, meeting {the meeting} other {{title}}}. {rules}.',
  'secretariat.minutes.rule': '{rule}: {value}',
  'secretariat.minutes.dropped': '{rule}: falls back',
  'secretariat.minutes.pack-saved': 'A pack of rules was saved: {pack}.',
  'secretariat.minutes.pack-removed': 'A pack of rules was removed: {pack}.',
  'secretariat.minutes.in': 'Checked in: {names}.',
  'secretariat.minutes.out': 'Checked out: {names}.',
  'secretariat.check.title': 'Check an exported record',
  'secretariat.check.closing':
    'This meeting’s closing hash so far, {count, plural, one {# entry} other {# entries}}:',
  'secretariat.check.choose': 'Choose a record.json',
  'secretariat.check.lead':
    'Tells whether any entry of the file was changed, left out or put in since it was written.',
  'secretariat.check.whole':
    'Each of its {count, plural, one {# entry} other {# entries}} is as it was written.',
  'secretariat.check.changed': 'Entry {seq} is not as it was written.',
  'secretariat.check.missing': 'Entry {seq} is missing, or not in its place.',
  'secretariat.check.part': 'The entries are as they were written, but “{part}” is not what they tell.',
  'secretariat.check.not-a-record': '{name} is not a record that Palabra has exported.',
  'secretariat.check.here.same': 'This server’s own record has the same entries. Closing hash:',
  'secretariat.check.here.different':
    'This server’s own record of that meeting has other entries: one of the two was written anew. The hash on paper tells which. Closing hash of the file:',
  'secretariat.check.here.unknown':
    'This server does not have that meeting: only the hash on paper vouches for it. Closing hash:',
  'secretariat.check.in-file': 'In the file:',
  'secretariat.check.on-server': 'On this server:',
  'secretariat.check.server': 'Server',
} as const
