// Where logs, traces and metrics go. Telemetry is taken only from the app's own identity.
import { tagSet } from 'types.bicep'

param name string
param location string
param tags tagSet

@description('Days that logs and traces are kept.')
param days int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: days
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
    // The platform replaces addresses of clients by 0.0.0.0 unless told otherwise; so it stays.
    DisableIpMasking: false
  }
}

output workspaceId string = workspace.id
