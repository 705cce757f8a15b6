import type { Form } from '../situations.ts'
import { clustered } from './clustered.ts'
import { embedded } from './embedded.ts'
import type { House, HouseParts } from './house.ts'

const houses: Record<Form, (parts: HouseParts) => House> = { embedded, clustered }
export const houseOf = (form: Form, parts: HouseParts): House => houses[form](parts)
