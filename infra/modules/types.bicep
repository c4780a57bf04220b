// Shapes that the modules share.

@export()
@description('Tags of every resource: what it belongs to.')
type tagSet = {
  service: string
  environment: string
}
