import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { readSettings } from './config.ts'
import { FjalaStack } from './fjala-stack.ts'

const app = new App()
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
new FjalaStack(app, 'Fjala', { settings: readSettings(process.env) })
app.synth()
