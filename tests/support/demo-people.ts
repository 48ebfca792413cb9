import { demoSignIns } from '../../server/demo/index.ts'

/** The password of every demo account where a test gives it by `DEMO_PASSWORD`, as `testApp` does. */
export const demoPassword = 'rongqiao-demo'

/** One person of each kind of the demo, as a test signs them in. */
export const demoPeople = demoSignIns.map((person) => ({ ...person, password: demoPassword }))
