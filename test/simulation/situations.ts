/** Where meetings get into difficulties. A run that has not been in all of them has shown less than it says. */
const everywhere = [
  'an answer was lost, and the press sent again was answered as the first time',
  'a press waited on its device, and happened once',
  'a server died with a press on its way',
  'two consoles pressed “next” at once: one turn began',
  'a request came in while the list was closing',
  'a list was closed by its time',
  'a speaker was called by the rules, at the time',
  'a point of order was raised in overtime',
  'an undo was pressed on another connection than what it undoes',
  'an undo met another console’s act, and was refused',
  'a moderator’s session ended while a press of that moderator was on its way',
  'a moderator’s console became a seat in the room',
  'a moderator’s console got its rights back',
  'private time, booths’ signals and names were kept from the public',
  'a refusal was asked for again in a later life of the server, and was the same',
  'a command came twice, and happened once',
  'many presses were written at once',
  'a lot was drawn at the end of an opening window',
  'who presses outside of the room was refused or heard by the rules',
  'whoever may not press was refused',
  'the record could not be written, and the press was refused',
  'the clock of a turn ran on through the death of a server',
] as const

const ofForm = {
  embedded: [
    'the power failed between the writing and the answer, and the press had happened',
    'the power failed during the writing, and the press had not happened',
    'the last write was torn, and dropped',
    'what was due while no server lived happened as one lived again',
  ],
  clustered: [
    'an append lost the race, and was decided again',
    'an append nobody answered had been written',
    'an append nobody answered had not been written',
    'what was due was tried by several servers, and happened once',
    'messages between servers were lost, and read up later',
    'the database was away, and presses were refused',
    'the clock of the database was set during a turn',
    'a page moved to another server',
    'a page moved to another server with a press waiting',
    'a press went to one server, and again to another',
    'a server started while the others went on',
    'a meeting was made at one server, and was there on the others',
    'a page greeted by a server that lagged behind saw nothing older',
  ],
} as const

export type Form = keyof typeof ofForm
export const forms = Object.keys(ofForm) as Form[]
export type Situation = (typeof everywhere)[number] | (typeof ofForm)[Form][number]
export const situationsOf = (form: Form): readonly Situation[] => [...everywhere, ...ofForm[form]]
