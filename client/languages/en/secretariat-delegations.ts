/** Who takes part. */
export const secretariatDelegations = {
  'secretariat.change': 'Change',
  'secretariat.remove': 'Remove',
  'secretariat.keep-changes': 'Keep the changes',
  'secretariat.delegations.summary':
    '{states} of {of} member states{bodies, plural, =0 {} one { and one other body} other { and # other bodies}} take part.',
  'secretariat.delegations.members': 'Member states',
  'secretariat.delegations.all': 'All take part',
  'secretariat.delegations.none': 'None takes part',
  'secretariat.delegations.no-match': 'No member state has such a name or code.',
  'secretariat.delegations.order': 'In the order of their names in',
  'secretariat.delegations.bodies': 'Other bodies',
  'secretariat.delegations.add': 'Add an observer, organ or organization',
  'secretariat.delegations.add-now': 'Add',
  'secretariat.delegations.remove-sure': 'Remove from the meeting',
  'secretariat.delegations.code': 'Code, such as OSCE',
  'secretariat.delegations.code-hint': '2 to 12 capitals, digits or hyphens, beginning with a letter',
  'secretariat.delegations.code-taken': 'Another delegation has this code.',
  'secretariat.delegations.plate-language': 'Language of its nameplate',
  'secretariat.delegations.name-in': 'Name, {language}',
  'secretariat.delegations.on-plate': 'on the nameplate',
  'secretariat.delegations.none-sure': 'Take out all member states',
} as const
