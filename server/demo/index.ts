export { demoSignIns, type DemoSignIn } from './sign-ins.ts'
export { seedDemo } from './seed-demo.ts'
