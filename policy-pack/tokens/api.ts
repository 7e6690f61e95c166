/** APIs: API Gateway, AppSync, VPC Lattice, Cognito. See ../tokens.ts. */
export const API = {
  apiCache: ["aws:appsync/apiCache:ApiCache"],
  httpApi: ["aws:apigatewayv2/api:Api"],
  apiMethodSettings: ["aws:apigateway/methodSettings:MethodSettings"],
  httpApiIntegration: ["aws:apigatewayv2/integration:Integration"],
  restApi: ["aws:apigateway/restApi:RestApi"],
  restApiPolicy: ["aws:apigateway/restApiPolicy:RestApiPolicy"],
  restApiStage: ["aws:apigateway/stage:Stage"],
  restApiDeployment: ["aws:apigateway/deployment:Deployment"],
  restApiMethod: ["aws:apigateway/method:Method"],
  restApiDomain: ["aws:apigateway/domainName:DomainName"],
  httpApiStage: ["aws:apigatewayv2/stage:Stage"],
  httpApiRoute: ["aws:apigatewayv2/route:Route"],
  httpApiDomain: ["aws:apigatewayv2/domainName:DomainName"],
  graphqlApi: ["aws:appsync/graphQLApi:GraphQLApi"],
} as const satisfies Record<string, readonly string[]>;
