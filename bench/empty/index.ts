// The SDK alone: what every program pays before its first resource.
import "@pulumi/pulumi";
