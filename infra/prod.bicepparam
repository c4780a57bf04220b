using 'main.bicep'

param environmentName = 'prod'
param location = 'uksouth'
param signInClientId = readEnvironmentVariable('SVD_SIGN_IN_CLIENT_ID')
param alertAddress = readEnvironmentVariable('SVD_ALERT_ADDRESS')
param operatorsGroupId = readEnvironmentVariable('SVD_OPERATORS_GROUP_ID', '')
param suppliersGroupId = readEnvironmentVariable('SVD_SUPPLIERS_GROUP_ID', '')

// Records of persons: storage answers only inside the app's network, and to the addresses of those who drop files there.
param privateNetwork = true
var allowed = readEnvironmentVariable('SVD_ALLOWED_ADDRESSES', '')
param allowedAddresses = empty(allowed) ? [] : split(allowed, ',')

// Copies in three zones of the region; none leaves it.
param storageRedundancy = 'Standard_ZRS'
param undoDays = 90
param auditLockDays = 365
param logDays = 365
param readyInstances = 1
var budget = readEnvironmentVariable('SVD_MONTHLY_BUDGET', '')
param monthlyBudget = int(empty(budget) ? '0' : budget)
param budgetFrom = readEnvironmentVariable('SVD_BUDGET_FROM', '')
