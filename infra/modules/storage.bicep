// The storage account: objects of the service and queues of its work. No keys, no public objects; what is deleted or replaced can be brought back.
import { tagSet } from 'types.bicep'

param name string
param location string
param tags tagSet
param redundancy string

@description('Days a deleted or replaced object can be brought back.')
param undoDays int

@description('Days an entry of the audit trail is locked; 0 for no lock.')
param auditLockDays int

@description('True to refuse the deletion of the account itself.')
param keepFromDeletion bool

@description('True where only the app\'s network and the allowed addresses may reach it.')
param closed bool
param allowedAddresses string[]
param workspaceId string

// Containers and queues are those of functions/README.md; a test compares them with the code.
var containers = ['landing', 'lake', 'partnership', 'builds', 'figures', 'documents', 'audit', 'access']
var packages = 'packages'
var queues = ['ingest', 'measure', 'document']

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    isLocalUserEnabled: false
    publicNetworkAccess: closed && empty(allowedAddresses) ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: closed ? 'Deny' : 'Allow'
      bypass: 'None'
      ipRules: [for address in allowedAddresses: { value: address, action: 'Allow' }]
    }
    encryption: {
      keySource: 'Microsoft.Storage'
      requireInfrastructureEncryption: true
      services: { blob: { enabled: true }, queue: { enabled: true, keyType: 'Account' } }
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: undoDays }
    containerDeleteRetentionPolicy: { enabled: true, days: undoDays }
  }
}

resource data 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for container in concat(containers, [packages]): {
    parent: blobs
    name: container
    properties: { publicAccess: 'None' }
  }
]

// Entries are written once under names of their own, so a lock on change costs the app nothing. Unlocked policy: its days can be raised or the
// policy removed by the operators; locking it for good is their decision, and cannot be undone.
resource auditLock 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = if (auditLockDays > 0) {
  name: '${name}/default/audit/default'
  properties: { immutabilityPeriodSinceCreationInDays: auditLockDays }
  dependsOn: [data]
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource work 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [
  for queue in concat(queues, map(queues, queue => '${queue}-poison')): {
    parent: queueService
    name: queue
  }
]

// Only what was replaced or deleted ages out. What is current is removed by the retention of the service alone, which knows what a document rests on.
resource ageing 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'earlier-versions'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: undoDays } } }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource accessLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'access'
  scope: blobs
  properties: {
    workspaceId: workspaceId
    logs: [for category in ['StorageRead', 'StorageWrite', 'StorageDelete']: { category: category, enabled: true }]
  }
}

resource keep 'Microsoft.Authorization/locks@2020-05-01' = if (keepFromDeletion) {
  name: 'keep'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'Data of the service: remove this lock only to retire it.' }
}

output packageContainer string = '${account.properties.primaryEndpoints.blob}${packages}'
