import { existsSync } from 'node:fs'

/** Programs that tests use beside the packages: where they may be, and what Debian calls them. */
export const programs = {
  browser: {
    name: 'Chromium',
    needed: 'the browser tests need',
    package: 'chromium',
    variable: 'CHROMIUM',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  proxy: {
    name: 'HAProxy',
    needed: 'the tests of several servers need',
    package: 'haproxy',
    variable: 'HAPROXY',
    paths: ['/usr/sbin/haproxy', '/usr/local/sbin/haproxy', '/opt/homebrew/bin/haproxy'],
  },
}

/** The path of a program on this machine; undefined where it is not. */
export const find = ({ variable, paths }) =>
  [process.env[variable], ...paths].find(path => path && existsSync(path))
