// Who may do what with data and telemetry. Rights are given to identities and groups, never to keys.
param storageName string
param insightsName string

@description('Name of the app, from which the names of its assignments are made.')
param appName string

@description('Object id of its identity.')
param appPrincipalId string
param operatorsGroupId string
param suppliersGroupId string

// Built-in roles: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var roleIds = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}

// The host keeps its leases and keys in the same account, for which Microsoft asks the owner's role.
var appStorageRoles = [roleIds.blobOwner, roleIds.queueContributor]
var operatorStorageRoles = empty(operatorsGroupId) ? [] : [roleIds.blobContributor, roleIds.queueContributor]

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource landing 'containers' existing = {
      name: 'landing'
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource appStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in appStorageRoles: {
    name: guid(account.id, appName, role)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
    }
  }
]

resource appTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appName, roleIds.metricsPublisher)
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.metricsPublisher)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource operatorsStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in operatorStorageRoles: {
    name: guid(account.id, operatorsGroupId, role)
    scope: account
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
      principalId: operatorsGroupId
      principalType: 'Group'
    }
  }
]

// Suppliers reach one container. The role lets them read what others dropped too: where that must not be, they upload through the pages instead.
resource suppliersLanding 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(suppliersGroupId)) {
  name: guid(account.id, 'landing', suppliersGroupId, roleIds.blobContributor)
  scope: account::blobs::landing
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleIds.blobContributor)
    principalId: suppliersGroupId
    principalType: 'Group'
  }
}
