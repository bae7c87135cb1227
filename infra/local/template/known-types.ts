import type { Template } from './template.ts'

/** What local mode runs. */
const RUN = new Set([
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Events::Rule',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Integration',
])

/** What changes nothing of what the pipeline does: it watches, keeps logs, or guards a door that is open here (one with a function of its own is read with its routes). */
const WATCHES = [
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::',
  'AWS::Logs::',
  'AWS::SNS::',
  'AWS::ApiGatewayV2::Stage',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGateway::Account',
  'AWS::XRay::',
  'AWS::SSM::Parameter',
  'AWS::Budgets::',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Alias',
  'AWS::Lambda::Version',
]

/** What somebody starts by hand; locally a command does its work. */
const BY_HAND = ['AWS::StepFunctions::StateMachine', 'AWS::Scheduler::', 'AWS::KMS::']

/** The resources that are in AWS only, by type. Throws for a type that local mode has never heard of: it might matter. */
export function resourcesLeftToAws(template: Template): readonly string[] {
  const left = new Set<string>()
  for (const { id, type } of template.resources) {
    if (RUN.has(type) || WATCHES.some(prefix => type.startsWith(prefix))) continue
    if (!BY_HAND.some(prefix => type.startsWith(prefix)))
      throw new Error(
        `Cannot run the stack: local mode does not know ${type} (${id}). Teach it in infra/local, or list the type in known-types.ts`,
      )
    left.add(type)
  }
  return [...left].sort()
}
