export const StaffRoutes = () => null
