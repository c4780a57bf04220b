using 'main.bicep'

param environmentName = 'dev'
param location = 'uksouth'
param signInClientId = readEnvironmentVariable('SVD_SIGN_IN_CLIENT_ID')
param alertAddress = readEnvironmentVariable('SVD_ALERT_ADDRESS')
param operatorsGroupId = readEnvironmentVariable('SVD_OPERATORS_GROUP_ID', '')
param suppliersGroupId = readEnvironmentVariable('SVD_SUPPLIERS_GROUP_ID', '')

// Synthetic data only: open to the internet behind identities, one copy, short memory.
param privateNetwork = false
param storageRedundancy = 'Standard_LRS'
param undoDays = 7
param auditLockDays = 0
param logDays = 30
