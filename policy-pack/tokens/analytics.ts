/** Analytics and machine learning: Glue, Athena, EMR, SageMaker, Bedrock. See ../tokens.ts. */
export const ANALYTICS = {
  glueCatalogEncryption: ["aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings"],
  workspace: ["aws:workspaces/workspace:Workspace"],
  notebook: ["aws:sagemaker/notebookInstance:NotebookInstance"],
} as const satisfies Record<string, readonly string[]>;
