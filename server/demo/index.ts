export { demoSignIns, signInLines } from './sign-ins.ts'
export { renewPasswords } from './seed-accounts.ts'
export { seedDemo } from './seed-demo.ts'
export { demoSeekers } from './seed-veterans.ts'
