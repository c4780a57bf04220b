// The app's own identity: it reaches storage and telemetry, and vouches for the app at sign-in. There is no secret anywhere.
import { tagSet } from 'types.bicep'

param name string
param location string
param tags tagSet

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

output principalId string = identity.properties.principalId
