import type { secretariatDelegations as en } from '../en/secretariat-delegations.ts'
import type { Words } from '../words.ts'

export const secretariatDelegations: Words<typeof en> = {
  'secretariat.change': 'Alterar',
  'secretariat.remove': 'Remover',
  'secretariat.keep-changes': 'Salvar as alterações',
  'secretariat.delegations.summary':
    'Participam {states} de {of} Estados membros{bodies, plural, =0 {} one { e outra entidade} other { e outras # entidades}}.',
  'secretariat.delegations.members': 'Estados membros',
  'secretariat.delegations.all': 'Todos participam',
  'secretariat.delegations.none': 'Nenhum participa',
  'secretariat.delegations.no-match': 'Nenhum Estado membro tem esse nome ou código.',
  'secretariat.delegations.order': 'Na ordem dos seus nomes em',
  'secretariat.delegations.bodies': 'Outras entidades',
  'secretariat.delegations.add': 'Acrescentar um observador, órgão ou organização',
  'secretariat.delegations.add-now': 'Acrescentar',
  'secretariat.delegations.remove-sure': 'Remover da reunião',
  'secretariat.delegations.code': 'Código, como OSCE',
  'secretariat.delegations.code-hint': 'De 2 a 12 maiúsculas, algarismos ou hifens, começando por letra',
  'secretariat.delegations.code-taken': 'Outra delegação tem este código.',
  'secretariat.delegations.plate-language': 'Idioma da sua placa',
  'secretariat.delegations.name-in': 'Nome, {language}',
  'secretariat.delegations.on-plate': 'na placa',
  'secretariat.delegations.none-sure': 'Retirar todos os Estados membros',
}
