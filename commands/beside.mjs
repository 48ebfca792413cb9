import { spawn } from 'node:child_process'

/** Runs a step to its end and tells all it said in one piece. Gives its name when it failed. */
function ended([name, script, args]) {
  const child = spawn(process.execPath, [`node_modules/${script}`, ...args])
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk))
  return new Promise((resolve) => {
    child.once('close', (code) => {
      console.log(`\n— ${name}${code === 0 ? '' : ': failed'}`)
      process.stdout.write(Buffer.concat(said))
      resolve(code === 0 ? [] : [name])
    })
  })
}

/** Runs steps of which none needs another beside each other; gives the names of those that failed. */
export const failedOf = async (steps) => (await Promise.all(steps.map(ended))).flat()
