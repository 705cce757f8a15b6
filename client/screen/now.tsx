import { After } from './after.tsx'
import { Between, Coming } from './between.tsx'
import { Elected, Election, MotionBefore, MotionDecided, Withdrawn } from './decided.tsx'
import { Free } from './free.tsx'
import { CodeAtFoot, Matter, OrderAtFoot } from './matter.tsx'
import { Message } from './message.tsx'
import { LostNotice } from './notice.tsx'
import { Kept, Order, Ruling } from './order.tsx'
import type { Picture } from './picture.ts'
import { SignalsOrAbout } from './signals.tsx'
import { Turn } from './turn.tsx'
import { hasUnder } from './under.tsx'

type NowPicture = Extract<Picture, { shows: 'now' }>

/** The upper part says what is now, the lower part what is after; without contact the lower part says so. */
export const Now = ({ view, now, after, lostSince }: NowPicture) => {
  const lost = lostSince !== null
  const under = now.shows === 'turn' && hasUnder(now.turn)
  return (
    <main className={['room', lost && 'lost', under && 'room-under'].filter(Boolean).join(' ')}>
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
    case 'ruling':
      return <Ruling view={view} ruling={now.ruling} />
    case 'motion':
      return <MotionBefore view={view} motion={now.motion} />
    case 'decided':
      return <MotionDecided view={view} motion={now.motion} result={now.result} />
    case 'election':
      return <Election view={view} office={now.office} candidates={now.candidates} />
    case 'elected':
      return <Elected view={view} election={now.election} />
    case 'withdrawn':
      return <Withdrawn view={view} delegation={now.delegation} />
    case 'free':
      return <Free view={view} session={now.session} lost={lost} />
    case 'between':
      return <Between view={view} />
    case 'message':
      return <Message text={now.message} />
  }
}

const Lower = ({ view, now, after }: Pick<NowPicture, 'view' | 'now' | 'after'>) => {
  if (view.session === null && now.shows !== 'turn' && now.shows !== 'order')
    return (
      <>
        <Coming view={view} />
        <CodeAtFoot />
      </>
    )
  if (now.shows === 'free')
    return (
      <>
        <After view={view} />
        <OrderAtFoot view={view} />
      </>
    )
  const interrupted = now.shows === 'order' ? now.turn.interrupted : undefined
  if (!interrupted && !after) return <SignalsOrAbout view={view} />
  return (
    <>
      {now.shows === 'order' && interrupted ? (
        <Kept view={view} turn={interrupted} over={now.turn} />
      ) : (
        <After view={view} />
      )}
      <Matter view={view} />
    </>
  )
}
