import { must, run, type Ended, type Running } from './command.ts'
import type { Site } from './check.ts'

/** The AWS CLI with the user's key, and no settings of the machine's own. */
export type Aws = {
  /** Runs `aws …`; throws where it fails. */
  readonly aws: (...args: string[]) => Promise<string>
  readonly awsWithInput: (input: string, ...args: string[]) => Promise<string>
  readonly tryAws: (...args: string[]) => Promise<Ended>
}

/** Makes the CLI for an endpoint of the site. */
export function makeAws(file: string, endpoint: string, { folder }: Pick<Site, 'folder'>): Aws {
  const running = (input = ''): Running => ({ cwd: folder, env: ENVIRONMENT, input })
  const whole = (args: readonly string[]): string[] => ['--endpoint-url', endpoint, ...args]
  return {
    aws: (...args) => must(file, whole(args), running()),
    awsWithInput: (input, ...args) => must(file, whole(args), running(input)),
    tryAws: (...args) => run(file, whole(args), running()),
  }
}

const ENVIRONMENT = {
  AWS_ACCESS_KEY_ID: 'fjala',
  AWS_SECRET_ACCESS_KEY: 'fjala-local',
  AWS_DEFAULT_REGION: 'eu-central-1',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_PAGER: '',
}

/** The lines of a command's output, without empty ones. */
export const linesOf = (output: string): readonly string[] => output.split('\n').filter(line => line.trim() !== '')
