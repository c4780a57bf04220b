// One environment of the service: storage, app, identity, network, watching. Deployed to a resource group of its own.
targetScope = 'resourceGroup'

@description('Which environment this is; part of every name.')
@allowed(['dev', 'prod'])
param environmentName string

@description('Region of everything here. Data of the partnership stays in the United Kingdom: uksouth or ukwest.')
@allowed(['uksouth', 'ukwest'])
param location string

@description('Client id of the app registration people sign in with (infra/README.md).')
@minLength(36)
@maxLength(36)
param signInClientId string

@description('Claim of the sign-in token that names a person\'s borough by GSS code (infra/README.md).')
param boroughClaim string = 'extn.borough'

@description('Most bytes of a file handed in through the pages or the API; the platform takes 210 MB. Larger files are dropped into the landing container.')
@minValue(1048576)
@maxValue(209715200)
param uploadLimit int = 209715200

@description('Address that alerts and budget notices go to: a shared mailbox, not a person.')
param alertAddress string

@description('Object id of the group that operates the service: reads and restores data, sees messages. Empty for none.')
param operatorsGroupId string = ''

@description('Object id of the group that may drop files into the landing container by Storage Explorer or AzCopy. Empty for none.')
param suppliersGroupId string = ''

@description('True for storage that only the app\'s own network and the addresses allowed below can reach.')
param privateNetwork bool

@description('Public IPv4 addresses or ranges that may reach storage besides the app: council networks of suppliers and operators. Only under privateNetwork.')
param allowedAddresses string[] = []

@description('Memory of an instance in MB. Measuring London needs the largest.')
@allowed([2048, 4096])
param instanceMemory int = 4096

@description('Most instances at once: a bound on cost.')
@minValue(40)
@maxValue(1000)
param mostInstances int = 40

@description('Instances that always wait for people at the pages, so that the first page does not wait for a start. They cost while they wait.')
@minValue(0)
@maxValue(10)
param readyInstances int = 0

@description('Days a deleted or replaced object can be brought back.')
@minValue(7)
@maxValue(365)
param undoDays int

@description('Days an entry of the audit trail cannot be changed or deleted by anyone; 0 for no such lock.')
@minValue(0)
@maxValue(3650)
param auditLockDays int

@description('Days that logs and traces are kept.')
@minValue(30)
@maxValue(730)
param logDays int

@description('Redundancy of storage.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageRedundancy string

@description('Monthly budget in the currency of the subscription; a notice goes out at 80 % and when the forecast passes it. 0 for none.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the month the budget counts from, YYYY-MM-01; only read where there is a budget.')
param budgetFrom string = ''

// Names are made here and not read back from modules, so that a what-if can follow them.
var unique = uniqueString(resourceGroup().id)
var base = 'svd-${environmentName}-${unique}'
var storageName = take('svd${environmentName}${unique}', 24)
var tags = { service: 'svd', environment: environmentName }

module identity 'modules/identity.bicep' = {
  params: { name: 'id-${base}', location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  params: { name: base, location: location, tags: tags, days: logDays }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: storageName
    location: location
    tags: tags
    redundancy: storageRedundancy
    undoDays: undoDays
    auditLockDays: auditLockDays
    keepFromDeletion: environmentName == 'prod'
    closed: privateNetwork
    allowedAddresses: allowedAddresses
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  params: { name: base, location: location, tags: tags, storageName: storageName }
  dependsOn: [storage]
}

module roles 'modules/roles.bicep' = {
  params: {
    storageName: storageName
    insightsName: 'appi-${base}'
    appName: base
    appPrincipalId: identity.outputs.principalId
    operatorsGroupId: operatorsGroupId
    suppliersGroupId: suppliersGroupId
  }
  dependsOn: [storage, monitoring]
}

module app 'modules/app.bicep' = {
  params: {
    name: base
    location: location
    tags: tags
    identityName: 'id-${base}'
    storageName: storageName
    packageContainer: storage.outputs.packageContainer
    insightsName: 'appi-${base}'
    signInClientId: signInClientId
    boroughClaim: boroughClaim
    uploadLimit: uploadLimit
    subnetId: privateNetwork ? network!.outputs.appSubnetId : null
    instanceMemory: instanceMemory
    mostInstances: mostInstances
    readyInstances: readyInstances
  }
  // The host fails its first start where it may not read storage yet.
  dependsOn: [roles]
}

module alerts 'modules/alerts.bicep' = {
  params: {
    name: base
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    address: alertAddress
  }
}

module budget 'modules/budget.bicep' = if (monthlyBudget > 0) {
  params: { name: base, amount: monthlyBudget, from: budgetFrom, address: alertAddress }
}

@description('Name of the app, for deployments of its package.')
output appName string = app.outputs.name

@description('Address of the pages.')
output address string = app.outputs.address

@description('Storage account of the data.')
output storageName string = storageName

@description('Object id of the app\'s identity, for the federated credential of the app registration.')
output identityPrincipalId string = identity.outputs.principalId
