import { currentSession } from '../ui/sessions.ts'
import { About } from './about.tsx'
import { After } from './after.tsx'
import { Between, Coming } from './between.tsx'
import { Free } from './free.tsx'
import { Message } from './message.tsx'
import { LostNotice } from './notice.tsx'
import { Kept, Order } from './order.tsx'
import type { Picture } from './picture.ts'
import { Turn } from './turn.tsx'

type NowPicture = Extract<Picture, { shows: 'now' }>

/** The upper part says what is now, the lower part what is after; without contact the lower part says so. */
export const Now = ({ view, now, after, lostSince }: NowPicture) => {
  const lost = lostSince !== null
  return (
    <main className={lost ? 'room lost' : 'room'}>
      <Upper view={view} now={now} lost={lost} />
      {lostSince === null ? (
        <Lower view={view} now={now} after={after} />
      ) : (
        <LostNotice view={view} since={lostSince} ticking={now.shows === 'turn'} />
      )}
    </main>
  )
}

const Upper = ({ view, now, lost }: Pick<NowPicture, 'view' | 'now'> & { lost: boolean }) => {
  switch (now.shows) {
    case 'turn':
      return <Turn view={view} turn={now.turn} lost={lost} />
    case 'order':
      return <Order view={view} turn={now.turn} lost={lost} />
    case 'free':
      return <Free view={view} session={now.session} lost={lost} />
    case 'between':
      return <Between view={view} />
    case 'message':
      return <Message text={now.message} />
  }
}

const Lower = ({ view, now, after }: Pick<NowPicture, 'view' | 'now' | 'after'>) => {
  if (now.shows === 'between') return <Coming view={view} />
  if (now.shows === 'order' && now.turn.interrupted) return <Kept view={view} turn={now.turn.interrupted} />
  if (now.shows === 'message' && view.session === null) return <Coming view={view} />
  if (now.shows === 'free') return <After view={view} />
  return after ? <After view={view} session={currentSession(view)?.title} /> : <About view={view} />
}
