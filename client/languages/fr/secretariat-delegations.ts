import type { secretariatDelegations as en } from '../en/secretariat-delegations.ts'
import type { Words } from '../words.ts'

export const secretariatDelegations: Words<typeof en> = {
  'secretariat.change': 'Modifier',
  'secretariat.remove': 'Retirer',
  'secretariat.keep-changes': 'Enregistrer',
  'secretariat.delegations.summary':
    '{states} États membres sur {of}{bodies, plural, =0 {} one { et une autre entité} other { et # autres entités}} participent.',
  'secretariat.delegations.members': 'États membres',
  'secretariat.delegations.all': 'Tous participent',
  'secretariat.delegations.none': 'Aucun ne participe',
  'secretariat.delegations.no-match': 'Aucun État membre ne porte ce nom ou ce code.',
  'secretariat.delegations.order': 'Dans l’ordre de leurs noms en',
  'secretariat.delegations.bodies': 'Autres entités',
  'secretariat.delegations.add': 'Ajouter un observateur, un organe ou une organisation',
  'secretariat.delegations.add-now': 'Ajouter',
  'secretariat.delegations.remove-sure': 'Retirer de la réunion',
  'secretariat.delegations.code': 'Code, par exemple OSCE',
  'secretariat.delegations.code-hint':
    'De 2 à 12 majuscules, chiffres ou traits d’union, en commençant par une lettre',
  'secretariat.delegations.code-taken': 'Une autre délégation a ce code.',
  'secretariat.delegations.plate-language': 'Langue de sa plaque',
  'secretariat.delegations.name-in': 'Nom, {language}',
  'secretariat.delegations.on-plate': 'sur la plaque',
  'secretariat.delegations.none-sure': 'Retirer tous les États membres',
}
