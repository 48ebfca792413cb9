export const EmployerRoutes = () => null
