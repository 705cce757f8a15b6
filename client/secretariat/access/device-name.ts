import type { Device } from '../../../shared/protocol.ts'
import type { Say } from '../../languages/say.ts'

/** “Chrome on Android”; what is known of it. */
export const deviceName = ({ browser, system }: Pick<Device, 'browser' | 'system'>, say: Say): string => {
  if (browser !== null && system !== null) return say('secretariat.device.on', { browser, system })
  return browser ?? system ?? say('secretariat.device.unknown')
}
