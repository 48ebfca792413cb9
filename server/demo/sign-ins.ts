/** One password for all that is invented here; it says what it is. */
export const demoPassword = 'rongqiao-demo'

/** One person of each kind to sign in as, on a demo installation. All invented. */
export const demoSignIns = [
  { role: 'VETERAN', name: '连海生', phone: '15405000001', password: demoPassword },
  { role: 'EMPLOYER', name: '连班长', phone: '15405058001', password: demoPassword },
  { role: 'STAFF', name: '林向阳', phone: '15405059001', password: demoPassword },
] as const
