import { looks } from './looks.ts'
import { answerQuestions } from './questions.ts'

/** Looks at a server from inside its process, which knows nothing of it: loaded before the server's own first line. */
answerQuestions(looks)
