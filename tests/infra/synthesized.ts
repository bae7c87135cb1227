import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { readSettings } from '../../infra/config.ts'
import { FjalaStack } from '../../infra/fjala-stack.ts'

/** The stack's template for an environment, its functions unbundled: what a bundle holds is no matter of the template. */
export function synthesize(env: Readonly<Record<string, string>> = {}): Template {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [], '@aws-cdk/aws-iam:minimizePolicies': true } })
  return Template.fromStack(new FjalaStack(app, 'Fjala', { settings: readSettings(env) }))
}
