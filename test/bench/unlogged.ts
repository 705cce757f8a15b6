/** The server as it is, but that its log in a file is `no-log.ts`: the build puts that in its place. */
import '../../server/main.ts'
